from pages.triangle import together

together.draw()
