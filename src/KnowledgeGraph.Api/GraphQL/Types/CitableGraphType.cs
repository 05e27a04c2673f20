using GraphQL.Types;

namespace KnowledgeGraph.Api.GraphQL.Types;

/// <summary>What can be cited, and so what lineage runs over and a search finds. It has what its types have in common.</summary>
internal sealed class CitableGraphType : InterfaceGraphType
{
    public CitableGraphType()
    {
        Name = "Citable";
        Description = "What can be cited: an instrument as a whole, or one provision.";
        Interface<NodeGraphType>();
        Field<NonNullGraphType<IdGraphType>>("id").Description("Its stable id.");
        Field<NonNullGraphType<StringGraphType>>("label").Description("What to show for it: of an instrument its title, of a provision its label.");
        this.Citations("citations", "The citations made in it, in the order of the text.");
        this.Citations("citedBy", "The citations of it or of a part of it.");
        Field<NonNullGraphType<CitedByCountGraphType>>(CitedByCountGraphType.FieldName).Description(CitedByCountGraphType.FieldDescription);
        this.Relations("buildsOn", "What it builds on: one edge a target and type, its citations gathered.");
        this.Relations("builtOnBy", "What builds on it, the same way.");
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<DiagnosticGraphType>>>>("diagnostics").Description("What looks wrong in it.");
    }
}
