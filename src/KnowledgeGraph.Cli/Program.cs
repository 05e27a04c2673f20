using KnowledgeGraph.Cli;
using KnowledgeGraph.Cli.CommandLine;

return await KgProgram.RunAsync(args, ProgramContext.OfProcess()).ConfigureAwait(false);
