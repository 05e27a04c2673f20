WITH shown, roots, lost, closed, taken, left, roots AS placesOn, roots AS beenOn, placesBack, beenBack
