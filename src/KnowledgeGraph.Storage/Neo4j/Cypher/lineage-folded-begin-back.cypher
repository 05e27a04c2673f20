WITH shown, roots, lost, closed, taken, left, placesOn, beenOn, roots AS placesBack, roots AS beenBack
