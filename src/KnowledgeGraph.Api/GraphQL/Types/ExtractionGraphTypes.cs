using GraphQL.Types;
using KnowledgeGraph.Api.GraphQL.Loaders;
using KnowledgeGraph.Api.GraphQL.Requests;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Api.GraphQL.Types;

/// <summary>A text that is not in the graph, read.</summary>
internal sealed class ExtractionGraphType : ObjectGraphType<Document>
{
    public ExtractionGraphType()
    {
        Name = "Extraction";
        Description = "What was found in a text that is not in the graph.";
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<ExtractedProvisionGraphType>>>>("provisions")
            .Description("Its parts, in order.")
            .Resolve(c => c.Source.Provisions);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<ExtractedCitationGraphType>>>>("citations")
            .Description("Its citations, in order.")
            .Resolve(c => c.Source.Citations);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<ExtractedDiagnosticGraphType>>>>("diagnostics")
            .Description("What looks wrong in it.")
            .Resolve(c => c.Source.Diagnostics);
    }
}

/// <summary>A part of a text that is not in the graph.</summary>
internal sealed class ExtractedProvisionGraphType : ObjectGraphType<DocumentProvision>
{
    public ExtractedProvisionGraphType()
    {
        Name = "ExtractedProvision";
        Description = "A part of a text that is not in the graph.";
        Field<NonNullGraphType<StringGraphType>>("label").Description("Its label: OP5, PP3, FN2.").Resolve(c => c.Source.Label);
        Field<NonNullGraphType<ProvisionKindGraphType>>("kind").Description("What kind of part it is.").Resolve(c => c.Source.Kind);
        Field<StringGraphType>("verb").Description("The words it opens with.").Resolve(c => c.Source.Verb);
        Field<NonNullGraphType<StringGraphType>>("text").Description("The text on one line, without its number.").Resolve(c => c.Source.Text);
    }
}

/// <summary>A citation in a text that is not in the graph.</summary>
internal sealed class ExtractedCitationGraphType : ObjectGraphType<DocumentCitation>
{
    public ExtractedCitationGraphType()
    {
        Name = "ExtractedCitation";
        Description = "A citation in a text that is not in the graph.";
        Field<NonNullGraphType<StringGraphType>>("label").Description("The label of the part it stands in.").Resolve(c => c.Source.Source);
        Field<NonNullGraphType<StringGraphType>>("text")
            .Description("The words: the slice [start, end) of that part's text.")
            .Resolve(c => c.Source.Text);
        Field<NonNullGraphType<IntGraphType>>("start").Description("Where it starts, in UTF-16 units.").Resolve(c => c.Source.Span.Start);
        Field<NonNullGraphType<IntGraphType>>("end").Description("Where it ends, exclusively, in UTF-16 units.").Resolve(c => c.Source.Span.End);
        Field<InstrumentGraphType>("target").Description("The instrument meant, if the graph knows it.")
            .Resolve(c => c.Source.Target is { } target ? c.Load().Cited.Load(target.Id) : null);
        Field<StringGraphType>("symbol")
            .Description("The symbol of the instrument meant, whether the graph knows it or not.")
            .Resolve(c => c.Source.Target?.Symbol);
        Field<StringGraphType>("title")
            .Description("The title of the instrument meant, as the text or the vocabulary has it.")
            .Resolve(c => c.Source.Target?.Title);
        Field<StringGraphType>("pinpoint").Description("The part cited: para. 29.").Resolve(c => c.Source.Pinpoint);
        Field<NonNullGraphType<CitationStatusGraphType>>("status")
            .Description("What is known of the instrument meant.")
            .Resolve(c => c.Source.Status);
        Field<DateGraphType>("citedDate").Description("The date cited with it.").Resolve(c => c.Source.CitedDate);
        Field<NonNullGraphType<RelationTypeGraphType>>("relation")
            .Description("The type of the edge that it would make.")
            .Resolve(c => c.Source.Relation);
    }
}

/// <summary>Something in a text outside the graph that looks wrong.</summary>
internal sealed class ExtractedDiagnosticGraphType : ObjectGraphType<DocumentDiagnostic>
{
    public ExtractedDiagnosticGraphType()
    {
        Name = "ExtractedDiagnostic";
        Description = "Something in a text outside the graph that looks wrong.";
        Field<NonNullGraphType<StringGraphType>>("code").Description("What kind of thing.").Resolve(c => c.Source.Code);
        Field<NonNullGraphType<StringGraphType>>("message").Description("One sentence for the person who reads it.").Resolve(c => c.Source.Message);
        Field<StringGraphType>("label").Description("The label of the part it is about, if it is about one.").Resolve(c => c.Source.Source);
    }
}
