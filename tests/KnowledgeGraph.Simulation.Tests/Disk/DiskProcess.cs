namespace KnowledgeGraph.Simulation.Tests.Disk;

/// <summary>A process, as far as the disk knows it: it writes until it is dead.</summary>
/// <param name="name">What it is called.</param>
internal sealed class DiskProcess(string name)
{
    private static readonly AsyncLocal<DiskProcess?> Running = new();

    /// <summary>The process on whose behalf this runs; null for the test itself.</summary>
    public static DiskProcess? Current => Running.Value;

    /// <summary>Whether it was killed.</summary>
    public bool IsDead { get; set; }

    /// <summary>Does something on its behalf.</summary>
    public async Task<T> RunAsync<T>(Func<Task<T>> work)
    {
        Running.Value = this;
        try
        {
            return await work().ConfigureAwait(false);
        }
        finally
        {
            Running.Value = null;
        }
    }

    /// <inheritdoc />
    public override string ToString() => name;
}
