from pages.library import shelf

shelf.draw()
