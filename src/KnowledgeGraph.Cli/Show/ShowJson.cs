using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Queries.CitingTexts;
using KnowledgeGraph.Queries.Phrasing;
using KnowledgeGraph.Queries.Reading;

namespace KnowledgeGraph.Cli.Show;

/// <summary>An instrument or a provision as one JSON object, named as in the API.</summary>
internal static class ShowJson
{
    /// <summary>Prints the object.</summary>
    public static void Print(Streams streams, EntityReading reading, IEnumerable<AdoptionRecord> records)
    {
        Instrument text = reading.Instrument;
        JsonObject.Print(streams, new
        {
            Id = reading.Place?.Id ?? reading.Provision?.Id.ToString() ?? text.Id.Value,
            Label = reading.Place?.Place.Name ?? reading.Provision?.Id.Label,
            reading.Place?.Place.Pinpoint,
            Kind = reading.Place is null ? reading.Provision?.Kind.CamelName() ?? text.Kind.CamelName() : "place",
            reading.Provision?.Verb,
            Instrument = new
            {
                Id = text.Id.Value,
                text.Symbol,
                text.Title,
                text.Topic,
                Names = reading.Names.Called,
                reading.Names.PrintedIn,
                Kind = text.Kind.CamelName(),
                Body = reading.Body?.Name ?? text.Body?.Value,
                text.Date,
                text.Session,
                text.Meeting,
                text.AgendaItem,
                text.Subjects,
                text.IsLoaded,
                text.Languages,
                ContainedIn = text.ContainedIn?.ToString(),
                Previous = reading.Series?.Previous?.Instrument.Id.Value,
                Next = reading.Series?.Next?.Instrument.Id.Value,
            },
            Text = reading.Text.Select(p => new { p.Id.Label, p.Text }),
            BuildsOn = Of(reading.BuildsOn, r => r.To, reading.Known),
            BuiltOnBy = Of(reading.BuiltOnBy),
            Statements = reading.Statements.Select(s => new
            {
                Subject = s.Subject.Value,
                Type = s.Type.Name(),
                Object = s.Object?.Value ?? s.Body?.Value,
                Source = s.Source.ToString(),
            }),
            Diagnostics = reading.Diagnostics.Select(d => new { d.Code, Provision = d.Provision?.Label, d.Message }),
            Adoptions = records.Select(r => new
            {
                r.Part,
                r.Date,
                r.Meeting,
                Drafts = r.Drafts.Select(d => d.Value),
                VerbatimRecord = r.VerbatimRecord?.Value,
                Sponsors = r.Sponsors.Select(s => s.State?.Value ?? s.Printed),
                r.Result,
                Votes = r.Votes.Select(v => new { State = v.State?.Value ?? v.Printed, v.Vote }),
                Subjects = r.Subjects.Where(s => s.IsSubject).Select(s => s.Term),
            }),
        });
    }

    // A paragraph an edge, those of a text together.
    private static object Of(CitingReading citing) => new
    {
        citing.All.Texts,
        citing.All.Paragraphs,
        citing.All.Citations,
        Edges = citing.Texts.SelectMany(text => text.Paragraphs.Select(p => new
        {
            Types = p.Relations.Select(r => r.Name()),
            Id = p.Id.ToString(),
            Title = InWords.Title(text.Instrument),
            CitationCount = p.Citations.Count,
            Citation = p.Citations.Select(c => new { Source = c.Id.Source.ToString(), c.Text, c.Verb, c.Pinpoint }).First(),
        })),
    };

    private static object Of(Edges edges, Func<Relation, EntityId> other, IReadOnlyDictionary<InstrumentId, Instrument> known) => new
    {
        edges.Page.TotalCount,
        Edges = edges.Page.Items.Select(i => i.Node).Select(r => new
        {
            Type = r.Type.Name(),
            Id = other(r).ToString(),
            Title = InWords.Title(known.GetValueOrDefault(other(r).Instrument)),
            r.CitationCount,
            Citation = edges.Proofs[r.Id].Select(c => new { Source = c.Id.Source.ToString(), c.Text, c.Verb, c.Pinpoint }).FirstOrDefault(),
        }),
    };
}
