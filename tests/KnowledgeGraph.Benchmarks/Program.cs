using BenchmarkDotNet.Running;
using KnowledgeGraph.Benchmarks;
using KnowledgeGraph.Benchmarks.Answers;
using KnowledgeGraph.Benchmarks.Cost;
using KnowledgeGraph.Benchmarks.Drafts;
using KnowledgeGraph.Benchmarks.Followers;
using KnowledgeGraph.Benchmarks.Load;
using KnowledgeGraph.Benchmarks.Names;
using KnowledgeGraph.Benchmarks.Peers;
using KnowledgeGraph.Benchmarks.Tables;

// "load …" puts a running service under load, "peers …" compares it with another on the same graph, "cost …" looks for the dearest requests,
// "followers …" follows a running service a thousand times at once, "lineage …", "counts …", "series …" and "wording …" time questions in any store,
// "answers …" says how well a search ranks, "searches …" how fast,
// "drafts …" plants faults in texts and checks them, "akn …" writes documents as Akoma Ntoso and reads them
// back, "names …" learns what other languages call the texts that English ones cite, "tables …" makes the long tables of graph-schema; anything
// else is BenchmarkDotNet's.
if (args is ["load", ..])
{
    return await LoadProgram.RunAsync(args[1..]).ConfigureAwait(false);
}

if (args is ["lineage", ..])
{
    return await LineageLatency.RunAsync(args[1..]).ConfigureAwait(false);
}

if (args is ["counts", ..])
{
    return await CountLatency.RunAsync(args[1..]).ConfigureAwait(false);
}

if (args is ["series", ..])
{
    return await SeriesLatency.RunAsync(args[1..]).ConfigureAwait(false);
}

if (args is ["wording", ..])
{
    return await WordingLatency.RunAsync(args[1..]).ConfigureAwait(false);
}

if (args is ["searches", ..])
{
    return await SearchLatency.RunAsync(args[1..]).ConfigureAwait(false);
}

if (args is ["answers", ..])
{
    return await AnswersProgram.RunAsync(args[1..]).ConfigureAwait(false);
}

if (args is ["cost", ..])
{
    return await CostProgram.RunAsync(args[1..]).ConfigureAwait(false);
}

if (args is ["followers", ..])
{
    return await FollowersProgram.RunAsync(args[1..]).ConfigureAwait(false);
}

if (args is ["drafts", ..])
{
    return await DraftFaults.RunAsync(args[1..]).ConfigureAwait(false);
}

if (args is ["peers", ..])
{
    return await PeersProgram.RunAsync(args[1..]).ConfigureAwait(false);
}

if (args is ["akn", ..])
{
    return AknRoundTrips.Run(args[1..]);
}

if (args is ["names", ..])
{
    return NamesProgram.Run(args[1..]);
}

if (args is ["tables", ..])
{
    return TablesProgram.Run(args[1..]);
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
