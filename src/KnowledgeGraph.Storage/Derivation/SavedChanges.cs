using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Serialization;

namespace KnowledgeGraph.Storage.Derivation;

/// <summary>What a save changes, gathered while it is done. Of several texts for one place the last one counts.</summary>
internal sealed class SavedChanges
{
    private readonly Dictionary<(string Instrument, string Part), Change> texts = [];

    private sealed record Change(bool WasThere, IReadOnlyList<CitedPlace> Before)
    {
        public Document? After { get; set; }
    }

    /// <summary>A text has come.</summary>
    /// <param name="document">The text.</param>
    /// <param name="wasThere">Whether there was another one in its place.</param>
    /// <param name="before">What that one cited; or the one under another id, whose words these are.</param>
    public void Put(Document document, bool wasThere, IReadOnlyList<CitedPlace> before)
    {
        (string, string) place = (document.Head.Id.Value, document.Part ?? "");
        if (!texts.TryGetValue(place, out Change? change))
        {
            texts.Add(place, change = new Change(wasThere, before));
        }

        change.After = document;
    }

    /// <summary>A text has gone, and none has come in its place.</summary>
    public void TakeOut(string instrument, string part)
    {
        if (texts.TryGetValue((instrument, part), out Change? change))
        {
            change.After = null;
        }
        else
        {
            texts.Add((instrument, part), new Change(WasThere: true, []));
        }
    }

    /// <summary>What is written down of it.</summary>
    public (int Count, string Text, IReadOnlyCollection<string> Cited) Write()
    {
        var documents = new List<WrittenDocument>();
        var citations = new List<WrittenCitation>();
        foreach (((string instrument, string part), Change change) in texts.OrderBy(t => t.Key.Instrument, StringComparer.Ordinal).ThenBy(t => t.Key.Part, StringComparer.Ordinal))
        {
            if (!change.WasThere && change.After is null)
            {
                continue;
            }

            DocumentChangeKind kind = change.After is null ? DocumentChangeKind.Removed : change.WasThere ? DocumentChangeKind.Replaced : DocumentChangeKind.Added;
            documents.Add(new WrittenDocument(instrument, part, (int)kind));
            if (change.After is { } after)
            {
                citations.AddRange(NewCitations.Of(after, change.Before)
                    .Select(c => new WrittenCitation(string.Create(CultureInfo.InvariantCulture, $"{instrument}#{c.Source}@{c.Span.Start}"), c.Target!.Id.Value)));
            }
        }

        return (documents.Count + citations.Count, JsonText.Of(new Written(documents, citations)), [.. citations.Select(c => c.Cited).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>Reads what was written down.</summary>
    /// <param name="revision">The revision that the save made.</param>
    /// <param name="at">When, as it was written down.</param>
    /// <param name="text">What was written down.</param>
    /// <param name="leads">The instrument that an id leads to by now.</param>
    public static GraphSave Read(Revision revision, string at, string text, Func<string, string> leads)
    {
        Written written = JsonText.Read<Written>(text);
        return new GraphSave(
            revision,
            DateTimeOffset.Parse(at, CultureInfo.InvariantCulture),
            [.. written.Documents.Select(d => new DocumentChange(new InstrumentId(d.Id), d.Part.Length == 0 ? null : d.Part, (DocumentChangeKind)d.Kind))],
            [.. written.Citations.Select(c => new NewCitation(Citation(c.Id), new InstrumentId(leads(c.Cited))))]);
    }

    /// <summary>The ids that were cited, in what was written down.</summary>
    public static IEnumerable<string> Cited(string text) => JsonText.Read<Written>(text).Citations.Select(c => c.Cited);

    /// <summary>A time as it is written down.</summary>
    public static string At(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static CitationId Citation(string id) => CitationId.TryParse(id, out CitationId read) ? read : throw new InvalidDataException($"{id} is no citation's id.");

    private sealed record Written(IReadOnlyList<WrittenDocument> Documents, IReadOnlyList<WrittenCitation> Citations);

    private sealed record WrittenDocument(string Id, string Part, int Kind);

    private sealed record WrittenCitation(string Id, string Cited);
}
