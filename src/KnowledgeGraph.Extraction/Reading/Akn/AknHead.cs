using System.Globalization;
using KnowledgeGraph.Extraction.Drafting;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Reading.Akn;

/// <summary>
/// What the metadata and the marked words of the cover say of a document (AKN4UN, "Metadata": a word is said to be something by
/// <c>refersTo</c>). The first that says a thing says it for the document; drafts inside it come later.
/// </summary>
internal sealed class AknHead
{
    private readonly List<string> _subjects = [];
    private readonly List<string> _tags = [];
    private DateOnly? _date;
    private string? _symbol;
    private string? _title;
    private string? _body;
    private string? _session;
    private string? _agendaItem;
    private string? _meeting;

    /// <summary>Whether the element's words are a fact of the head.</summary>
    public static bool IsFact(string element, string? refersTo, string? name) => (element, refersTo, name) is
        (AknNames.DocNumber, AknNames.Symbol, _) or (AknNames.DocTitle, AknNames.ResolutionTitle, _)
        or (AknNames.DocAuthority, AknNames.IssuingBody, _) or (AknNames.Session, _, _)
        or (AknNames.Inline, _, AknNames.AgendaItem or AknNames.AdoptionMeeting);

    /// <summary>Takes the words of such an element.</summary>
    public void Take(string element, string? name, string words)
    {
        words = words.TrimEnd();
        if (words.Length == 0)
        {
            return;
        }

        switch (element)
        {
            case AknNames.DocNumber:
                _symbol ??= words;
                break;
            case AknNames.DocTitle:
                _title ??= AnnexTitle.Clean(words);
                break;
            case AknNames.DocAuthority:
                _body ??= words;
                break;
            case AknNames.Session:
                _session ??= words;
                break;
            case AknNames.Inline when name == AknNames.AdoptionMeeting:
                _meeting ??= words;
                break;
            default:
                _agendaItem ??= words;
                break;
        }
    }

    /// <summary>Takes <c>FRBRdate</c>: the day of adoption is the day of the work (Akoma Ntoso, FRBRWork).</summary>
    public void TakeDate(string? date, string? name)
    {
        if (name == AknNames.Adoption && _date is null && DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture,
            DateTimeStyles.None, out DateOnly day) && day.Year > 1)
        {
            _date = day;
        }
    }

    /// <summary>
    /// Takes <c>keyword</c>. The subjects of the document are the headings that the library gave it; else the thesaurus' terms that it was
    /// tagged with.
    /// </summary>
    public void TakeKeyword(string? shown, string? dictionary)
    {
        List<string>? subjects = dictionary switch { AknNames.LibraryThesaurus => _subjects, AknNames.Thesaurus => _tags, _ => null };
        string subject = shown?.Replace('_', ' ').Trim() ?? "";
        if (subjects is not null && subject.Length > 0 && !subjects.Contains(subject, StringComparer.OrdinalIgnoreCase))
        {
            subjects.Add(subject);
        }
    }

    /// <summary>The head that the words gave, with what is known better here.</summary>
    /// <param name="words">That head.</param>
    /// <param name="forms">The forms of its language.</param>
    public DocumentHead Over(DocumentHead words, DraftingForms forms)
    {
        string? symbol = Symbol();
        IReadOnlyList<string> subjects = _subjects.Count > 0 ? _subjects : _tags.Count > 0 ? _tags : words.Subjects;
        DocumentHead head = words with
        {
            Title = _title ?? words.Title,
            // The line of the adoption prints the day; some metadata have that of the printing.
            Date = words.Date ?? _date,
            AdoptedBy = (_body is null ? null : BodyOf(_body, forms)?.Name) ?? words.AdoptedBy,
            Session = _session ?? words.Session,
            AgendaItem = _agendaItem is null ? words.AgendaItem : WithoutAgendaItem(_agendaItem, forms),
            Meeting = _meeting ?? words.Meeting,
            Subjects = subjects,
        };
        return symbol is null || symbol == words.Symbol ? head : head with
        {
            Id = new InstrumentId(symbol),
            Symbol = symbol,
            Kind = DocumentSymbol.KindOf(symbol) is var kind and not InstrumentKind.Document ? kind : words.Kind,
        };
    }

    private static KnownBody? BodyOf(string printed, DraftingForms forms) =>
        Bodies.Find(printed) ?? (forms.Formula.TryRead(printed, out KnownBody? body) ? body : null);

    private static string WithoutAgendaItem(string words, DraftingForms forms)
    {
        foreach (PrintedAround around in forms.Words.AgendaItems)
        {
            if (words.Length >= around.Before.Length + around.Behind.Length && words.StartsWith(around.Before, StringComparison.OrdinalIgnoreCase)
                && words.EndsWith(around.Behind, StringComparison.OrdinalIgnoreCase))
            {
                return words[around.Before.Length..^around.Behind.Length].TrimStart(' ', 's').TrimEnd();
            }
        }

        return words;
    }

    private string? Symbol()
    {
        int length = _symbol is null ? 0 : DocumentSymbol.Read(_symbol, out _, out _);
        if (length == 0)
        {
            return null;
        }

        DocumentSymbol.Read(_symbol, out string symbol, out string? letter);
        return symbol + letter?.Replace(" ", "", StringComparison.Ordinal);
    }
}
