using System.Globalization;
using System.Xml;
using KnowledgeGraph.Extraction.Reading.Akn;
using KnowledgeGraph.Extraction.Reading.Xml;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Markup;

/// <summary>What the metadata of a marked document say of it.</summary>
internal sealed class MarkedMeta
{
    private readonly List<string> _subjects = [];
    private readonly List<AnnexedInstrument> _annexed = [];
    private readonly List<DocumentDiagnostic> _diagnostics = [];
    private DocumentHead? _head;

    /// <summary>What the document is; null where that is not said, or cannot be.</summary>
    public DocumentHead? Head => _head is null ? null : _head with { Subjects = _subjects };

    /// <summary>The texts that stand in its annexes.</summary>
    public IReadOnlyList<AnnexedInstrument> Annexed => _annexed;

    /// <summary>What looked wrong where it was cut into provisions.</summary>
    public IReadOnlyList<DocumentDiagnostic> Diagnostics => _diagnostics;

    /// <summary>Reads them.</summary>
    /// <returns>Whether they say what the document is.</returns>
    public bool Read(BoundedXml xml)
    {
        int depth = xml.Node.Depth;
        bool isEmpty = xml.Node.IsEmptyElement;
        while (!isEmpty && xml.Read() && !(xml.Node.NodeType == XmlNodeType.EndElement && xml.Node.Depth == depth))
        {
            if (xml.Node.NodeType == XmlNodeType.Element && xml.Node.NamespaceURI == MarkNames.Namespace)
            {
                Take(xml.Node);
            }
        }

        return Head is not null;
    }

    private void Take(XmlReader node)
    {
        switch (node.LocalName)
        {
            case MarkNames.Document when node.GetAttribute(MarkNames.Form) == MarkNames.FormNow:
                _head ??= HeadOf(node);
                break;
            case MarkNames.Subject when node.GetAttribute(MarkNames.Title) is { Length: > 0 } subject:
                _subjects.Add(subject);
                break;
            case MarkNames.Annexed when node.GetAttribute(MarkNames.Id) is { Length: > 0 } id && node.GetAttribute(MarkNames.Title) is { } title
                && node.GetAttribute(MarkNames.Annex) is { } annex && KindOf(node) is { } kind && !new InstrumentId(id).IsSymbol:
                _annexed.Add(new AnnexedInstrument(new InstrumentId(id), title, kind, annex));
                break;
            case MarkNames.Diagnostic when node.GetAttribute(MarkNames.Code) is { } code && AknMeta.OfTheStructure.Contains(code)
                && node.GetAttribute(MarkNames.Title) is { } message:
                bool isAt = int.TryParse(node.GetAttribute(MarkNames.Start), NumberStyles.None, CultureInfo.InvariantCulture, out int start);
                _diagnostics.Add(new DocumentDiagnostic(code, message, node.GetAttribute(MarkNames.Of), isAt ? start : null));
                break;
            default:
                break;
        }
    }

    private static DocumentHead? HeadOf(XmlReader node)
    {
        string? id = node.GetAttribute(MarkNames.Id), symbol = node.GetAttribute(MarkNames.Symbol);
        if (string.IsNullOrEmpty(id) || KindOf(node) is not { } kind || (symbol is not null && !IsSymbolOf(symbol, id)))
        {
            return null;
        }

        bool isDated = DateOnly.TryParseExact(node.GetAttribute(MarkNames.Date), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None,
            out DateOnly date);
        return new DocumentHead
        {
            Id = new InstrumentId(id),
            Symbol = symbol,
            Title = node.GetAttribute(MarkNames.Title),
            Kind = kind,
            AdoptedBy = node.GetAttribute(MarkNames.AdoptedBy),
            Date = isDated ? date : null,
            Session = node.GetAttribute(MarkNames.Session),
            Meeting = node.GetAttribute(MarkNames.Meeting),
            AgendaItem = node.GetAttribute(MarkNames.AgendaItem),
        };
    }

    // No mark makes a text the text of another symbol than the one it is kept under, or of words that are none.
    private static bool IsSymbolOf(string symbol, string id) => symbol == id && DocumentSymbol.Read(symbol, out _, out _) > 0;

    private static InstrumentKind? KindOf(XmlReader node)
    {
        string? name = node.GetAttribute(MarkNames.Kind);
        foreach (InstrumentKind kind in Enum.GetValues<InstrumentKind>())
        {
            if (kind.Name() == name)
            {
                return kind;
            }
        }

        return null;
    }
}
