using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace KnowledgeGraph.Api.GraphQL.Specification;

/// <summary><c>@specifiedBy</c>: where people read what values of a scalar look like.</summary>
internal sealed class SpecifiedByDirective : Directive
{
    /// <summary>Its name.</summary>
    public const string Key = "specifiedBy";

    public SpecifiedByDirective()
        : base(Key, DirectiveLocation.Scalar)
    {
        Description = "Where a scalar is specified.";
        Arguments = new QueryArguments(
            new QueryArgument<NonNullGraphType<StringGraphType>> { Name = "url", Description = "The address of what specifies it." });
    }

    /// <inheritdoc/>
    public override bool? Introspectable => true;

    /// <summary>Says of a scalar where it is specified.</summary>
    public static void Apply(ScalarGraphType scalar, string url) => scalar.ApplyDirective(Key, "url", url);

    /// <summary>Where a type is specified; null where it does not say.</summary>
    public static string? Of(IGraphType type) => type.FindAppliedDirective(Key)?.FindArgument("url")?.Value as string;
}
