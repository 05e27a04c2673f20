namespace KnowledgeGraph.Cli.Progress;

/// <summary>Shows how far some work has come, on standard error.</summary>
internal interface IProgressDisplay
{
    /// <summary>The work begins.</summary>
    /// <param name="total">How many files there are.</param>
    void Begin(int total);

    /// <summary>A file has been dealt with.</summary>
    void Advance();

    /// <summary>A line for the person who waits.</summary>
    void Tell(string message);
}
