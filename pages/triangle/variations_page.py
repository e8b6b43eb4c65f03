from pages.triangle import variations

variations.draw()
