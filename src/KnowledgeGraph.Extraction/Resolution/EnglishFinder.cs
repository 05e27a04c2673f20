using KnowledgeGraph.Extraction.Citations;
using KnowledgeGraph.Extraction.Citations.Scanning;
using KnowledgeGraph.Extraction.Citations.Topics;
using KnowledgeGraph.Extraction.Segmentation;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Resolution;

/// <summary>Finds where an English document cites: numbers and sources by one scanner, names by another, then what they are about.</summary>
internal sealed class EnglishFinder(CitationScanner scanner, NameScanner names) : ICitationFinder
{
    /// <inheritdoc/>
    public TokenList Tokens => scanner.Tokens;

    /// <inheritdoc/>
    public string? Antecedent
    {
        get => scanner.Antecedent;
        set => scanner.Antecedent = value;
    }

    /// <inheritdoc/>
    public List<CitationMatch> Scan(Part part) => scanner.Scan(part);

    /// <inheritdoc/>
    public void Aside(Action read) => scanner.Aside(read);

    /// <inheritdoc/>
    public List<CitationMatch> Complete(Part part, List<CitationMatch> found, IReadOnlyDictionary<string, List<CitationMatch>> notes)
    {
        bool isNote = part.Kind == ProvisionKind.Footnote;
        if (part.Kind != ProvisionKind.Head)
        {
            found = names.Merge(scanner.Tokens, part, found, scanner.Pinpoints);
            if (!isNote)
            {
                scanner.Pinpoints.LeadBack(scanner.Tokens, found);
            }
        }

        CitedTopics.Read(scanner.Tokens, found);
        if (!isNote)
        {
            CitedTopics.Read(part, scanner.Tokens, notes);
        }

        return found;
    }
}
