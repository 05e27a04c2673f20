namespace KnowledgeGraph.Cli.CommandLine;

/// <summary>What the program ends with.</summary>
internal static class ExitCode
{
    /// <summary>Everything asked was done.</summary>
    public const int Done = 0;

    /// <summary>Some input failed, and was named; the rest was done.</summary>
    public const int InputFailed = 1;

    /// <summary>The command line was wrong; nothing was done.</summary>
    public const int WrongUsage = 2;

    /// <summary>It was stopped by Ctrl+C (SIGINT): what shells give a program that ends by it.</summary>
    public const int Stopped = 130;
}
