using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.GraphQL.Types;

/// <summary>Reads what names a State.</summary>
internal static class StateArgument
{
    /// <summary>The State that an id or a name means; a word that names none is the id of one that did nothing.</summary>
    public static StateId Read(string word) =>
        States.Find(word) is { } known ? known.Id : StateId.TryParse(word.Trim(), out StateId id) ? id : new StateId(word);
}
