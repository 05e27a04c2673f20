using System.Globalization;

namespace KnowledgeGraph.Extraction.Segmentation;

/// <summary>The labels of a document: paragraphs that count anew in each section bear the section's number, others a running one.</summary>
internal sealed class Labels
{
    private readonly Dictionary<string, int> _times = new(StringComparer.Ordinal);

    /// <summary>Whether a label is taken.</summary>
    public bool Has(string label) => _times.ContainsKey(label);

    /// <summary>Gives a label back.</summary>
    public void Remove(string label) => _times.Remove(label);

    /// <summary>Takes a label, or where it is taken one made of it.</summary>
    /// <param name="label">The label.</param>
    /// <param name="section">The number of the section; empty for none.</param>
    public string Take(string label, string section)
    {
        if (_times.TryAdd(label, 1))
        {
            return label;
        }

        int colon = label.LastIndexOf(':');
        string sectioned = section.Length == 0 ? label : $"{label[..(colon + 1)]}{section}:{label[(colon + 1)..]}";
        while (!_times.TryAdd(sectioned, 1))
        {
            sectioned = string.Create(CultureInfo.InvariantCulture, $"{label}~{++_times[label]}");
        }

        return sectioned;
    }
}
