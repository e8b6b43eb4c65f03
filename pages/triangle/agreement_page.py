from pages.triangle import agreement

agreement.draw()
