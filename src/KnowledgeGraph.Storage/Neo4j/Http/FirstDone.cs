namespace KnowledgeGraph.Storage.Neo4j.Http;

/// <summary>The first of some tasks that is done. Whoever waits goes on where that one was done, not in a queue behind other work.</summary>
internal static class FirstDone
{
    /// <summary>Waits for it.</summary>
    public static Task<Task> OfAsync(params IEnumerable<Task> tasks)
    {
        var first = new TaskCompletionSource<Task>();
        foreach (Task task in tasks)
        {
            task.ContinueWith(
                static (done, first) => ((TaskCompletionSource<Task>)first!).TrySetResult(done), first, CancellationToken.None,
                TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }

        return first.Task;
    }
}
