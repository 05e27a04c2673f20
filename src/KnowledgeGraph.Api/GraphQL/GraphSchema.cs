using GraphQL;
using GraphQL.Types;
using GraphQL.Utilities;

namespace KnowledgeGraph.Api.GraphQL;

/// <summary>The schema of the API.</summary>
public sealed class GraphSchema : Schema
{
    /// <summary>Builds the schema. One serves every request.</summary>
    public GraphSchema()
    {
        Description = "A cross-reference knowledge graph of United Nations resolutions: what each text cites, how, and what it builds on.";
        Query = new GraphQuery();
    }

    /// <summary>The schema in GraphQL's schema definition language, with descriptions, as <c>graph-schema/schema.graphql</c> keeps it.</summary>
    public static string Print()
    {
        using var schema = new GraphSchema();
        schema.Initialize();
        string text = schema.Print(new PrintOptions { IncludeDescriptions = true });
        return text.ReplaceLineEndings("\n").Trim() + "\n";
    }
}
