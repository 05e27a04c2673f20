using GraphQL.Types;
using KnowledgeGraph.Api.GraphQL.Loaders;
using KnowledgeGraph.Api.GraphQL.Plans;
using KnowledgeGraph.Api.GraphQL.Requests;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Api.GraphQL.Types;

/// <summary>What a text states about an instrument.</summary>
internal sealed class StatementGraphType : ObjectGraphType<Statement>
{
    public StatementGraphType()
    {
        Name = "Statement";
        Description = "What a loaded text states about an instrument: “resolution 76/181, in which it endorsed the Kyoto Declaration”.";
        Interface<NodeGraphType>();
        IsTypeOf = value => value is Statement;
        Field<NonNullGraphType<IdGraphType>>("id").Description("statement:, who says it, of what, what and with what, with ~ between them.")
            .Resolve(c => c.Source.Id.ToString());
        Field<NonNullGraphType<InstrumentGraphType>>("subject")
            .Description("What something is said of.")
            .Resolve(c => c.Load().Instruments.Load(c.Source.Subject));
        Field<NonNullGraphType<RelationTypeGraphType>>("type").Description("What is said.").Reads(s => s.Type);
        Field<NonNullGraphType<StatementObjectGraphType>>("object")
            .Description("The instrument or the body that it is said with.")
            .Resolve(c => c.Source switch
        {
            { Object: { } id } => c.Load().Instruments.Load(id).Then(i => (object?)i),
            { Body: { } id } => c.Load().Bodies.Load(id).Then(b => (object?)b),
            _ => null,
        });
        Field<NonNullGraphType<ProvisionGraphType>>("source")
            .Description("The provision that says so.")
            .Resolve(c => c.Load().Provisions.Load(c.Source.Source));
    }
}

/// <summary>Something in a text that looks wrong.</summary>
internal sealed class DiagnosticGraphType : ObjectGraphType<Diagnostic>
{
    public DiagnosticGraphType()
    {
        Name = "Diagnostic";
        Description = "Something in a text that looks wrong.";
        Field<NonNullGraphType<StringGraphType>>("code")
            .Description("What kind of thing: DATE_MISMATCH, PINPOINT_BEYOND_END.")
            .Reads(s => s.Code);
        Field<NonNullGraphType<StringGraphType>>("message").Description("One sentence for the person who reads it.").Reads(s => s.Message);
        Field<ProvisionGraphType>("provision").Description("The provision it is about, if it is about one.")
            .Resolve(c => c.Source.Provision is { } id ? c.Load().Provisions.Load(id) : null);
        Field<CitationGraphType>("citation").Description("The citation it is about, if it is about one.")
            .Resolve(c => c.Source.Citation is { } id ? c.Load().Citations.Load(id) : null);
    }
}
