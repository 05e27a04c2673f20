namespace KnowledgeGraph.Mcp.Serving;

/// <summary>How much a call may take, as requests to the API may.</summary>
/// <param name="MaxWork">How much work, in units of <see cref="KnowledgeGraph.Model.Graph.WorkBudget"/>.</param>
/// <param name="Timeout">How long.</param>
/// <param name="AtOnce">How many calls work at a time; the others wait, as long as a call may take.</param>
public sealed record CallLimits(int MaxWork, TimeSpan Timeout, int AtOnce)
{
    /// <summary>Those of a service where nobody says.</summary>
    public static readonly CallLimits Standard = new(1_000_000, TimeSpan.FromSeconds(30), Math.Max(4, 2 * Environment.ProcessorCount));
}
