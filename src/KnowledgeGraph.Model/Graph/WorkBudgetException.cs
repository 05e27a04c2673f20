namespace KnowledgeGraph.Model.Graph;

/// <summary>A question was to take more work than one may; it was stopped, and what was found so far is no answer.</summary>
/// <param name="most">How much work a question may take.</param>
public sealed class WorkBudgetException(long most)
    : Exception(FormattableString.Invariant($"This takes more than the {most:N0} units of work that one request may take. Ask for less at once."))
{
    /// <summary>How much work a question may take.</summary>
    public long Most { get; } = most;
}
