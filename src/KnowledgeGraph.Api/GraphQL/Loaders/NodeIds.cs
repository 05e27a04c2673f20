using GraphQL.DataLoader;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Api.GraphQL.Loaders;

/// <summary>What an id is of, whatever gave it out: an id says so by its form.</summary>
internal static class NodeIds
{
    /// <summary>The forms, for descriptions and errors.</summary>
    public const string Forms = "an instrument, provision, citation, relation, statement, adoption, body or State";

    /// <summary>What has an id; null where the graph has nothing with it.</summary>
    public static IDataLoaderResult<object?> Node(this GraphLoaders load, string id) =>
        id.StartsWith(BodyId.Prefix, StringComparison.Ordinal) ? load.Bodies.Load(new BodyId(id)).Then(b => (object?)b)
        : AdoptionId.TryParse(id, out AdoptionId adoption) ? load.Adoption(adoption.Instrument, adoption.Part).Then(a => (object?)a)
        : StatementId.TryParse(id, out StatementId statement)
            ? load.Statements.Load(statement.Subject).Then(all => (object?)all?.FirstOrDefault(s => s.Id == statement))
        : RelationId.TryParse(id, out RelationId relation) ? load.Relations.Load(relation).Then(r => (object?)r)
        : StateId.TryParse(id, out StateId state) && state.Value == id ? load.States.Load(state).Then(s => (object?)s?.Id)
        : CitationId.TryParse(id, out CitationId citation) ? load.Citations.Load(citation).Then(c => (object?)c)
        : EntityId.TryParse(id, out EntityId entity) ? load.Entity(entity)
        : LoaderResults.Of<object?>(null);
}
