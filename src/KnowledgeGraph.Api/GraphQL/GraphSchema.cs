using GraphQL;
using GraphQL.Types;
using GraphQL.Utilities;
using KnowledgeGraph.Api.GraphQL.Guards;
using KnowledgeGraph.Api.GraphQL.Specification;
using KnowledgeGraph.Api.GraphQL.Writing;

namespace KnowledgeGraph.Api.GraphQL;

/// <summary>The schema of the API.</summary>
public sealed class GraphSchema : Schema
{
    /// <summary>Builds the schema of a service that only reads. One serves every request.</summary>
    public GraphSchema()
        : this(null)
    {
    }

    /// <summary>Builds the schema with what can be changed.</summary>
    internal GraphSchema(GraphMutation? mutation)
    {
        Description = "A cross-reference knowledge graph of United Nations resolutions: what each text cites, how, and what it builds on.";
        // What the specification of 2021 and later says of arguments and input fields: clients that make code ask whether they are deprecated.
        Features.DeprecationOfInputValues = true;
        Features.RepeatableDirectives = true;
        Directives.Register([new SpecifiedByDirective(), .. CostDirectives.All()]);
        this.RegisterVisitor<IntrospectionFields>();
        this.RegisterVisitor<CostDirectives>();
        Query = new GraphQuery();
        Mutation = mutation;
        Subscription = new GraphSubscription();
    }

    /// <summary>The schema in GraphQL's schema definition language, with descriptions, as <c>graph-schema/schema.graphql</c> keeps it.</summary>
    /// <param name="withWrites">Whether it is the schema of a service that allows writing.</param>
    public static string Print(bool withWrites = false)
    {
        using var schema = new GraphSchema(withWrites
            ? new GraphMutation((_, _, _) => throw new NotSupportedException("This schema is only printed.")) : null);
        schema.Initialize();
        string text = schema.Print(new PrintOptions { IncludeDescriptions = true });

        // What every schema has is not said of this one.
        return string.Join("\n\n", text.ReplaceLineEndings("\n").Trim().Split("\n\n")
            .Where(d => !d.Contains($"\ndirective @{SpecifiedByDirective.Key}(", StringComparison.Ordinal))) + "\n";
    }
}
