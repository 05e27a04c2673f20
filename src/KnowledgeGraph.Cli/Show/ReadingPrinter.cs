using System.Globalization;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Phrasing;
using KnowledgeGraph.Queries.Places;
using KnowledgeGraph.Queries.Reading;

namespace KnowledgeGraph.Cli.Show;

/// <summary>An instrument or a provision: what it is, its text, its edges, what texts state of it and what looks wrong in it.</summary>
internal sealed class ReadingPrinter(Streams streams)
{
    /// <summary>Prints it.</summary>
    public void Print(EntityReading reading)
    {
        var sections = new Sections(streams);
        sections.Print("field", "", ["Field", "Value"], FieldsOf(reading)
            .Where(f => !string.IsNullOrEmpty(f.Value)).Select(f => (IReadOnlyList<string?>)[f.Name, f.Value]));
        sections.Print("text", "Text", ["Paragraph", "Text"], reading.Text.Select(p => (IReadOnlyList<string?>)[p.Id.Label, p.Text]));
        new EdgesPrinter(streams, sections).Print(reading);
        sections.Print("statement", "Stated of it", ["Subject", "Relation", "Object", "By"], reading.Statements.Select(s => (IReadOnlyList<string?>)
            [s.Subject.Value, s.Type.Name(), s.Object?.Value ?? s.Body?.Value, s.Source.ToString()]));
        sections.Print("diagnostic", "What looks wrong", ["Code", "Paragraph", "Message"], reading.Diagnostics.Select(d => (IReadOnlyList<string?>)
            [d.Code, d.Provision?.Label, d.Message]));
    }

    private static (string Name, string? Value)[] FieldsOf(EntityReading reading) => reading switch
    {
        { Place: { } place } => Fields(place, reading),
        { Provision: { } provision } => Fields(provision, reading),
        _ => Fields(reading),
    };

    private static (string Name, string? Value)[] Fields(EntityReading reading)
    {
        Instrument instrument = reading.Instrument;
        return
        [
            ("id", instrument.Id.Value),
            ("symbol", instrument.Symbol),
            ("title", instrument.Title),
            ("topic", instrument.Topic),
            ("names", string.Join("; ", reading.Names.Called)),
            ("printedIn", string.Join("; ", reading.Names.PrintedIn)),
            ("kind", instrument.Kind.CamelName()),
            ("body", reading.Body?.Name ?? instrument.Body?.Value),
            ("date", instrument.Date?.ToString("O", CultureInfo.InvariantCulture)),
            ("session", instrument.Session),
            ("meeting", instrument.Meeting),
            ("agendaItem", instrument.AgendaItem),
            ("subjects", string.Join("; ", instrument.Subjects)),
            ("isLoaded", instrument.IsLoaded ? "yes" : "no: known by what cites it, or by what is recorded of it"),
            ("languages", string.Join("; ", instrument.Languages)),
            ("containedIn", instrument.ContainedIn?.ToString()),
            ("previous", reading.Series?.Previous?.Instrument.Id.Value),
            ("next", reading.Series?.Next?.Instrument.Id.Value),
            ("latest", reading.Series is { Next: not null } series ? series.Latest.Instrument.Id.Value : null),
            ("builtOnBy", InWords.Of(reading.BuiltOnBy.All)),
        ];
    }

    private static (string Name, string? Value)[] Fields(MeantPlace place, EntityReading reading) =>
    [
        ("id", place.Id),
        ("instrument", InWords.Title(reading.Instrument)),
        ("part", place.Place.Name),
        ("pinpoint", place.Place.Pinpoint),
        ("isLoaded", "no: known by what cites it"),
        ("builtOnBy", InWords.Of(reading.BuiltOnBy.All)),
    ];

    private static (string Name, string? Value)[] Fields(Provision provision, EntityReading reading) =>
    [
        ("id", provision.Id.ToString()),
        ("instrument", InWords.Title(reading.Instrument)),
        ("kind", provision.Kind.CamelName()),
        ("verb", provision.Verb),
        ("builtOnBy", InWords.Of(reading.BuiltOnBy.All)),
    ];
}
