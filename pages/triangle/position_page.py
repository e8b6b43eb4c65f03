from pages.triangle import position

position.draw()
