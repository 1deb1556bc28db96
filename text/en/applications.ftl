# From the call for applications to the list.
noun-call = call for applications
noun-application = application
noun-decision = decision
count-call = { $n ->
    [one] 1 call for applications
   *[other] { $n } calls for applications
  }
count-application = { $n ->
    [one] 1 application
   *[other] { $n } applications
  }
count-decision = { $n ->
    [one] 1 decision
   *[other] { $n } decisions
  }
