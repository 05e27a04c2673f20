using KnowledgeGraph.Cli;
using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Loading.Apart;

// For the program itself, not for people: see ReaderProcesses.
return args is [ReaderProgram.Verb]
    ? ReaderServer.Run(Console.OpenStandardInput(), Console.OpenStandardOutput())
    : await KgProgram.RunAsync(args, ProgramContext.OfProcess()).ConfigureAwait(false);
