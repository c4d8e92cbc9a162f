departments-title = Departments
departments-kicker = Settings
# $count (Number) - how many departments
departments-headline = { $count ->
    [0] No departments yet
    [one] 1 department
   *[other] { $count } departments
}
# $count (Number) - how many people
departments-standfirst = { $count ->
    [one] 1 person works here. Figures always count by department, never by person.
   *[other] { $count } people work here. Figures always count by department, never by person.
}
departments-top = At the top
departments-empty = Departments come with the staff list
departments-empty-next = Read in your list. What stands in the column department becomes a department here.
departments-import = Read in a staff list
departments-tree = The tree
departments-name = Name
departments-members = People
departments-change = Change
departments-change-this = Change
departments-close = Close
# $level (Number) - how deep in the tree
departments-level = level { $level }
# $name (String) - the department
departments-edit = Change { $name }
departments-rename = Keep the name
departments-above = Stands below
departments-move = Move the department
departments-add-title = Another department
departments-add = Add the department
departments-why-title = What is this for?
departments-why = Every answer and every figure belongs to a department. We show a group from five people up.
departments-count-title = What do we keep?
departments-count = Every night how many people each department has. No names. So old percentages stay right.
# $name (String) - the department
departments-added = The department { $name } was added.
# $name (String) - the department
departments-renamed = The department is now called { $name }.
# $name (String) - the department
departments-moved = { $name } was moved. People and figures move along.
departments-circle = That is not possible: a department cannot stand below itself. Nothing was changed. Choose another place.
# $most (Number) - characters at most
departments-name-length = A name has 1 to { $most } characters. Nothing was changed.
departments-name-taken = There is a department with that name in that place. Nothing was changed. Choose another name.
