from pages.start import doors

doors.draw()
