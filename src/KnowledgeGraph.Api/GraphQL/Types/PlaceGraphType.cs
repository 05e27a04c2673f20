using GraphQL.Types;
using KnowledgeGraph.Api.GraphQL.Guards;
using KnowledgeGraph.Api.GraphQL.Loaders;
using KnowledgeGraph.Api.GraphQL.Requests;
using KnowledgeGraph.Model;
using KnowledgeGraph.Queries.Places;

namespace KnowledgeGraph.Api.GraphQL.Types;

/// <summary>A part of a text that is not loaded, with how much cites it.</summary>
/// <param name="Text">The text.</param>
/// <param name="Counted">The part.</param>
internal sealed record PlaceOfText(InstrumentId Text, CountedPlace Counted)
{
    /// <summary>The part.</summary>
    public PinpointPlace Place => Counted.Place;
}

/// <summary>A part of a text that is not loaded, as it is cited.</summary>
internal sealed class PlaceGraphType : ObjectGraphType<PlaceOfText>
{
    public PlaceGraphType()
    {
        Name = "Place";
        Description = "A part of a text that is not loaded, as loaded texts cite it: Article 51 of the Charter. Parts of loaded texts are provisions.";
        Field<NonNullGraphType<StringGraphType>>("name").Description("What readers call it: Article 2, paragraph 4.").Resolve(c => c.Source.Place.Name);
        Field<NonNullGraphType<StringGraphType>>("pinpoint").Description("As the United Nations abbreviate it: art. 2, para. 4.")
            .Resolve(c => c.Source.Place.Pinpoint);
        Field<StringGraphType>("within").Description("What it is a part of, by name: Article 2. Null for a part of the text itself.")
            .Resolve(c => c.Source.Place.Within?.Name);
        Field<NonNullGraphType<InstrumentGraphType>>("instrument").Description("The text.")
            .Resolve(c => c.Load().Instruments.Load(c.Source.Text));
        Field<NonNullGraphType<CitedByCountGraphType>>(CitedByCountGraphType.FieldName).Description(CitedByCountGraphType.FieldDescription)
            .Resolve(c => c.Source.Counted.Tally);
    }
}
