using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Storage.Serialization;

namespace KnowledgeGraph.Storage.Derivation.Records;

/// <summary>What a record says of its text that is shown where the text says nothing: the value of <see cref="Assertions.Aspect.Recorded"/>. Its
/// names are kept in files: only ever add to them.</summary>
/// <param name="Part">The part that the record is of; empty for the whole, which counts first.</param>
/// <param name="Origin">What kind of source it is from.</param>
internal sealed record RecordedFacts(string Part, int Origin)
{
    /// <summary>Nothing is recorded.</summary>
    public static readonly RecordedFacts None = new("", 0);

    public string? Title { get; init; }

    public string? Date { get; init; }

    public string? Session { get; init; }

    public string? Meeting { get; init; }

    public string? AgendaItem { get; init; }

    public string[] Subjects { get; init; } = [];

    /// <summary>Those of a record.</summary>
    public static RecordedFacts Of(AdoptionRecord record, RecordOrigin origin) => new(record.Part ?? "", (int)origin)
    {
        Title = record.Title,
        Date = DayText.Of(record.Date),
        Session = record.Session,
        Meeting = record.Meeting,
        AgendaItem = record.AgendaItem,
        Subjects = [.. record.Subjects.Where(s => s.IsSubject).Select(s => s.Term)],
    };

    /// <summary>It as it is asserted.</summary>
    public string Write() => JsonText.Of(this);

    /// <summary>What several records say together: each fact by the first that has it, that of the whole before those of parts.</summary>
    public static RecordedFacts Together(IEnumerable<string> asserted)
    {
        RecordedFacts[] all =
        [
            .. asserted.Order(StringComparer.Ordinal).Select(JsonText.Read<RecordedFacts>)
                .OrderBy(f => f.Part, StringComparer.Ordinal).ThenBy(f => f.Origin),
        ];
        return all.Length == 0 ? None : all.Length == 1 ? all[0] : new RecordedFacts(all[0].Part, all[0].Origin)
        {
            Title = First(f => f.Title),
            Date = First(f => f.Date),
            Session = First(f => f.Session),
            Meeting = First(f => f.Meeting),
            AgendaItem = First(f => f.AgendaItem),
            Subjects = [.. all.SelectMany(f => f.Subjects).Distinct(StringComparer.Ordinal)],
        };

        string? First(Func<RecordedFacts, string?> fact) => all.Select(fact).FirstOrDefault(value => value is not null);
    }
}
