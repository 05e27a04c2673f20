using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.GraphQL.Types;

/// <summary>Reads what names a State.</summary>
internal static class StateArgument
{
    // A word that names no State is one that did nothing.
    private static readonly StateId Nobody = new("");

    /// <summary>The State that an id or a name means.</summary>
    public static StateId Read(string word) =>
        States.Find(word) is { } known ? known.Id : StateId.TryParse(word.Trim(), out StateId id) ? id : Nobody;
}
