using KnowledgeGraph.Cli;

return await KgProgram.RunAsync(args, ProgramContext.OfProcess()).ConfigureAwait(false);
