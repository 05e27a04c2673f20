namespace KnowledgeGraph.Api.GraphQL.Guards;

/// <summary>
/// A type that only holds together what was asked for: a connection, an edge of one, a lineage. It costs nothing, and its lists are as
/// long as the page size of the field that gives it.
/// </summary>
internal interface IPagePart;
