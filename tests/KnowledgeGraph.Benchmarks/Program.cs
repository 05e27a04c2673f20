using BenchmarkDotNet.Running;
using KnowledgeGraph.Benchmarks.Load;

// "load …" puts a running service under load; anything else is BenchmarkDotNet's.
if (args is ["load", ..])
{
    return await LoadProgram.RunAsync(args[1..]).ConfigureAwait(false);
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
