using System.Globalization;
using GraphQL;
using GraphQL.Types;
using GraphQL.Utilities;
using GraphQLParser.AST;

namespace KnowledgeGraph.Api.GraphQL.Guards;

/// <summary>
/// Says in the schema what <see cref="CostGuard"/> counts, by the directives of the Cost Directive Specification
/// (https://ibm.github.io/graphql-specs/cost-spec.html): what a field weighs beside its objects, and how many items a list has. The numbers are
/// the guard's own.
/// </summary>
internal sealed class CostDirectives : BaseSchemaNodeVisitor
{
    private const string Cost = "cost";
    private const string ListSize = "listSize";

    /// <summary>The directives themselves.</summary>
    public static IEnumerable<Directive> All()
    {
        yield return new Shown(Cost, DirectiveLocation.FieldDefinition, DirectiveLocation.Object)
        {
            Description = "What a field costs beside the objects that it gives, times its depth where it takes one; or what an object costs that does not cost 1. Values cost nothing.",
            Arguments = new QueryArguments(new QueryArgument<NonNullGraphType<StringGraphType>> { Name = "weight", Description = "A number." }),
        };
        yield return new Shown(ListSize, DirectiveLocation.FieldDefinition)
        {
            Description = "How many items a list counts for: each costs what it is and what is selected in it.",
            Arguments = new QueryArguments(
                new QueryArgument<IntGraphType> { Name = "assumedSize", Description = "So many, where no argument says it." },
                new QueryArgument<ListGraphType<NonNullGraphType<StringGraphType>>> { Name = "slicingArguments", Description = "The arguments that say it; the first that is given does." },
                new QueryArgument<ListGraphType<NonNullGraphType<StringGraphType>>> { Name = "sizedFields", Description = "The lists in what is given that are so long, where it is no list itself." },
                new QueryArgument<BooleanGraphType> { Name = "requireOneSlicingArgument", Description = "Whether one of the arguments has to be given.", DefaultValue = true }),
        };
    }

    /// <inheritdoc/>
    public override void VisitObject(IObjectGraphType type, ISchema schema)
    {
        if (type is IPagePart && type.FindAppliedDirective(Cost) is null)
        {
            type.ApplyDirective(Cost, "weight", "0");
        }
    }

    /// <inheritdoc/>
    public override void VisitObjectFieldDefinition(FieldType field, IObjectGraphType type, ISchema schema)
    {
        if (!type.Name.StartsWith("__", StringComparison.Ordinal))
        {
            Apply(field, type);
        }
    }

    /// <inheritdoc/>
    public override void VisitInterfaceFieldDefinition(FieldType field, IInterfaceGraphType type, ISchema schema) => Apply(field, type);

    private static void Apply(FieldType field, IGraphType type)
    {
        if (FieldPrice.Of(field) is > 0 and var price && field.FindAppliedDirective(Cost) is null)
        {
            field.ApplyDirective(Cost, "weight", price.ToString(CultureInfo.InvariantCulture));
        }

        if (field.FindAppliedDirective(ListSize) is null && Sized(field, type) is { } sized)
        {
            field.ApplyDirective(ListSize, sized);
        }
    }

    private static Action<AppliedDirective>? Sized(FieldType field, IGraphType parent)
    {
        IGraphType given = field.ResolvedType!.GetNamedType();
        string[] slicing = ArgumentNumbers.SizesOf(field);
        bool isList = CostGuard.IsList(field);
        if (given is ScalarGraphType || (slicing.Length == 0 && FieldPrice.Items(field) is null && !(isList && parent is not IPagePart)))
        {
            return null;
        }

        int? assumed = ArgumentNumbers.DefaultSize(field) ?? FieldPrice.Items(field) ?? (isList ? CostGuard.UnsizedList : null);
        string[] fields = isList || given is not IObjectGraphType page ? []
            : [.. page.Fields.Where(f => CostGuard.IsList(f) && !FieldPrice.IsOnce(f) && f.ResolvedType!.GetNamedType() is not ScalarGraphType)
                .Select(f => f.Name)];
        return directive =>
        {
            if (assumed is not null)
            {
                directive.AddArgument(new DirectiveArgument("assumedSize") { Value = assumed });
            }

            if (slicing.Length > 0)
            {
                directive.AddArgument(new DirectiveArgument("slicingArguments") { Value = slicing });
            }

            if (fields.Length > 0)
            {
                directive.AddArgument(new DirectiveArgument("sizedFields") { Value = fields });
            }

            if (slicing.Length > 0)
            {
                directive.AddArgument(new DirectiveArgument("requireOneSlicingArgument") { Value = false });
            }
        };
    }

    // Whoever reads the schema by introspection is told of it too.
    private sealed class Shown(string name, params DirectiveLocation[] locations) : Directive(name, locations)
    {
        public override bool? Introspectable => true;
    }
}
