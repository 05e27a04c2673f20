using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Signs.Grammar;

/// <summary>The list that numbers without a word of their own belong to: "ses résolutions 72/195 du …, 73/148 du …".</summary>
/// <param name="IsOpen">Whether numbers may go on with it.</param>
/// <param name="Owner">Whose they are.</param>
/// <param name="IsSaid">Whether words say so.</param>
/// <param name="IsDecisions">Whether they are decisions.</param>
/// <param name="Start">The sign where a list whose class stands behind it begins.</param>
internal readonly record struct NumberList(bool IsOpen, KnownBody? Owner, bool IsSaid, bool IsDecisions, int Start)
{
    /// <summary>None.</summary>
    public static NumberList None { get; }
}
