using GraphQL.Types;
using KnowledgeGraph.Queries.Series;

namespace KnowledgeGraph.Api.GraphQL.Types;

/// <summary>A text among its forerunners and successors.</summary>
internal sealed class SeriesGraphType : ObjectGraphType<SeriesReading>
{
    public SeriesGraphType()
    {
        Name = "Series";
        Description = "A text among its forerunners and successors: the same body on the same question, year after year, whatever the title is.";
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<SeriesMemberGraphType>>>>("members")
            .Description("All of them, the oldest first.")
            .Resolve(c => c.Source.Members);
        Field<NonNullGraphType<IntGraphType>>("place")
            .Description("The place of the text that was asked about, from 0.")
            .Resolve(c => c.Source.Place);
        Field<SeriesMemberGraphType>("previous").Description("The one that the text takes up; null where it is the first.")
            .Resolve(c => c.Source.Previous);
        Field<SeriesMemberGraphType>("next").Description("The one that takes up the text; null where it is the latest.")
            .Resolve(c => c.Source.Next);
        Field<NonNullGraphType<SeriesMemberGraphType>>("latest").Description("The latest of all.").Resolve(c => c.Source.Latest);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<SeriesMemberGraphType>>>>("branches")
            .Description("Other texts that take up the one asked about: a question that was split.")
            .Resolve(c => c.Source.Branches.Select(l => new SeriesMember(l.Later, l)));
        Field<NonNullGraphType<BooleanGraphType>>("isCut")
            .Description($"Whether the series goes on beyond what was read, {SeriesReader.MostToEachSide} texts to each side.")
            .Resolve(c => c.Source.IsCut);
    }
}

/// <summary>One text of a series.</summary>
internal sealed class SeriesMemberGraphType : ObjectGraphType<SeriesMember>
{
    public SeriesMemberGraphType()
    {
        Name = "SeriesMember";
        Description = "One text of a series.";
        Field<NonNullGraphType<InstrumentGraphType>>("instrument").Description("The text.").Resolve(c => c.Source.Instrument);
        Field<InstrumentGraphType>("follows").Description("The text that it takes up; null of the first.").Resolve(c => c.Source.Follows?.Earlier);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<SeriesEvidenceGraphType>>>>("evidence")
            .Description("What it rests on that it takes up that one.")
            .Resolve(c => c.Source.Follows?.Evidence ?? []);
    }
}

/// <summary>What a link of a series rests on.</summary>
internal sealed class SeriesEvidenceGraphType : ObjectGraphType<SeriesEvidence>
{
    public SeriesEvidenceGraphType()
    {
        Name = "SeriesEvidence";
        Description = "One thing that it rests on that a text takes up another.";
        Field<NonNullGraphType<SeriesEvidenceKindGraphType>>("kind").Description("What it is.").Resolve(c => c.Source.Kind);
        Field<NonNullGraphType<StringGraphType>>("text")
            .Description("The same in words, said of the later text.")
            .Resolve(c => EvidenceInWords.Of(c.Source));
        Field<StringGraphType>("words").Description("The earlier title, where it is not the later one letter by letter; the agenda item that both have.").Resolve(c => c.Source.Words);
        Field<CitationGraphType>("citation").Description("Where the later text cites the earlier one.").Resolve(c => c.Source.Citation);
        Field<FloatGraphType>("taken").Description("The share of the later text's words that stand in the earlier one, from 0 to 1.")
            .Resolve(c => c.Source.Taken);
        Field<FloatGraphType>("kept").Description("The share of the earlier text's words that stand in the later one, from 0 to 1.")
            .Resolve(c => c.Source.Kept);
        Field<IntGraphType>("sources").Description("How many resolutions of their body both cite.").Resolve(c => c.Source.Sources);
    }
}

internal sealed class SeriesEvidenceKindGraphType()
    : VocabularyGraphType<SeriesEvidenceKind>("What it may rest on that a text takes up another.", kind => kind switch
{
    SeriesEvidenceKind.SameTitle => "Both have one title, but for years and ordinal numbers.",
    SeriesEvidenceKind.LikeTitle => "At least half of the words of their titles are the same.",
    SeriesEvidenceKind.Recalls => "The later one recalls or reaffirms the earlier one where it begins.",
    SeriesEvidenceKind.Extends => "The later one extends or renews what the earlier one decided.",
    SeriesEvidenceKind.Cites => "The later one cites the earlier one.",
    SeriesEvidenceKind.SameAgendaItem => "Both are printed under one agenda item.",
    SeriesEvidenceKind.SharedWords => "Their paragraphs have words in common.",
    SeriesEvidenceKind.SharedSources => "They cite the same resolutions of their body.",
    _ => Undescribed(kind),
});
