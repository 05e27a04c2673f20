using System.Globalization;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Extraction.Reading.Records;

/// <summary>What looks wrong in a record that is being read.</summary>
internal sealed class RecordDoubts
{
    private const int MostNamed = 5;

    private readonly List<RecordDiagnostic> _all = [];

    /// <summary>What was found, in the order of the record, each once.</summary>
    public IReadOnlyList<RecordDiagnostic> All => [.. _all.Distinct()];

    /// <summary>A record that its file has twice: the first one counts.</summary>
    public static AdoptionRecord Twice(AdoptionRecord record) => record with
    {
        Diagnostics =
        [
            .. record.Diagnostics.Where(d => d.Code != DiagnosticCodes.RecordedTwice),
            new RecordDiagnostic(DiagnosticCodes.RecordedTwice, "The file records it more than once; the first one counts."),
        ],
    };

    /// <summary>States that a vote has more than once.</summary>
    public void Twice(IReadOnlyCollection<string> names)
    {
        if (names.Count > 0)
        {
            string more = names.Count > MostNamed ? string.Create(CultureInfo.InvariantCulture, $" and {names.Count - MostNamed} more") : "";
            Add(DiagnosticCodes.VotedTwice, $"Listed more than once in the vote: {string.Join("; ", names.Take(MostNamed))}{more}.");
        }
    }

    public void Add(string code, string message) => _all.Add(new RecordDiagnostic(code, message));
}
