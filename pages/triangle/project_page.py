from pages.triangle import project

project.draw()
