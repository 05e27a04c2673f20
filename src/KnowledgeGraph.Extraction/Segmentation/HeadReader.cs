using KnowledgeGraph.Extraction.Drafting;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Segmentation;

/// <summary>The cover and the title of a document: what it is, who adopted it, when.</summary>
internal sealed class HeadReader
{
    private static readonly string[] AdoptedOpenings = ["Resolution adopted by", "Resolutions adopted by", "Decision adopted by", "Adopted by", "Statement by the President of"];

    private string? _symbol;
    private string? _number;
    private string? _title;
    private string? _session;
    private string? _agendaItem;
    private string? _councilNumber;
    private string? _meeting;
    private DateOnly? _date;
    private KnownBody? _body;
    private bool _isStatement;
    private bool _isDecision;
    private readonly List<string> _subjects = [];
    private bool _afterAgenda;

    /// <summary>Takes one block of the head.</summary>
    public void Take(string block)
    {
        if (_symbol is null && block.Length < 40 && DocumentSymbol.Read(block, out string symbol, out string? letter) == block.Length && block.Contains('/'))
        {
            _symbol = symbol + letter?.Replace(" ", "", StringComparison.Ordinal);
        }
        else if (AdoptedOpenings.FirstOrDefault(o => block.StartsWith(o, StringComparison.Ordinal)) is string opening)
        {
            TakeAdoption(block, opening);
        }
        else if (HeadLine.NumberLength(block) is int length and > 0 && _title is null)
        {
            (_number, _title) = (block[..length], WithoutMarks(block[(length + 1)..].Trim()));
        }
        else if (block.StartsWith("Resolution ", StringComparison.Ordinal) && block.EndsWith(')') && block.Length < 24)
        {
            _councilNumber = block["Resolution ".Length..].Replace(" ", "", StringComparison.Ordinal);
        }
        else if (block.StartsWith("Agenda item", StringComparison.Ordinal))
        {
            int space = block.IndexOf(' ', "Agenda item".Length);
            _agendaItem = space > 0 ? block[(space + 1)..].Trim() : null;
            _afterAgenda = true;
        }
        else if (block.EndsWith("session", StringComparison.OrdinalIgnoreCase) && block.Length < 48)
        {
            _session ??= block;
        }
        else if (EnactingFormula.OpensStatement(block))
        {
            _date ??= PrintedDate.First(block);
            _meeting ??= MeetingIn(block);
            _isStatement = true;
        }
        else if (_afterAgenda && block[0] != '[' && _title is null)
        {
            _subjects.Add(block);
        }
    }

    /// <summary>The meeting that a document's foot names, "33rd plenary meeting 21 July 2022", and its day where the head has none.</summary>
    public void TakeClosing(string block)
    {
        int date = block.AsSpan().IndexOf("meeting");
        if (date > 0)
        {
            _meeting ??= block[..(date + "meeting".Length)];
            _date ??= PrintedDate.First(block.AsSpan(date));
        }
    }

    /// <summary>What has been found out.</summary>
    /// <param name="speaker">The body whose enacting formula opens the text, if any.</param>
    /// <param name="source">What stands for a text that has neither symbol nor title.</param>
    public DocumentHead Finish(KnownBody? speaker, string source)
    {
        KnownBody? body = _body ?? (_symbol is null ? speaker : Bodies.Issuing(_symbol) ?? speaker);
        InstrumentKind kind = _isStatement ? InstrumentKind.PresidentialStatement : _isDecision ? InstrumentKind.Decision
            : _number is not null || _councilNumber is not null || speaker is not null ? InstrumentKind.Resolution : InstrumentKind.Other;
        string? symbol = _symbol ?? Numbered(body, kind);
        InstrumentId id = symbol is not null ? new InstrumentId(symbol)
            : InstrumentId.FromTitle(_title ?? Path.GetFileNameWithoutExtension(source)) is { Value.Length: > 0 } titled ? titled : new InstrumentId("untitled");
        return new DocumentHead
        {
            Id = id,
            Symbol = symbol,
            Title = WithoutLetter(_title, _symbol),
            Kind = symbol is null ? kind : DocumentSymbol.KindOf(symbol) is var known and not InstrumentKind.Document ? known : kind,
            AdoptedBy = body?.Name,
            Date = _date,
            Session = _session,
            Meeting = _meeting,
            AgendaItem = _agendaItem,
            Subjects = _subjects.Count > 0 ? [string.Join(' ', _subjects)] : [],
        };
    }

    private void TakeAdoption(string block, string opening)
    {
        _isStatement |= opening.StartsWith("Statement", StringComparison.Ordinal);
        _isDecision |= opening.StartsWith("Decision", StringComparison.Ordinal);
        _date ??= PrintedDate.First(block);
        _meeting ??= MeetingIn(block);
        ReadOnlySpan<char> name = block.AsSpan(opening.Length).TrimStart();
        name = name.StartsWith("the ") ? name[4..] : name;
        int end = name.IndexOf(" on ") is int on and >= 0 ? on : name.Length;
        end = name.IndexOf(" at its ") is int at and >= 0 && at < end ? at : end;
        _body ??= Bodies.Find(name[..end].ToString());
    }

    private string? Numbered(KnownBody? body, InstrumentKind kind)
    {
        SymbolSeries? series = body?.Series.FirstOrDefault(s => s.Kind == kind);
        string? number = body?.Abbreviation == "SC" ? _councilNumber : _number;
        return series is null || number is null ? null : series.Symbol.Replace("{0}", number, StringComparison.Ordinal);
    }

    private static string? MeetingIn(string block)
    {
        int end = block.IndexOf("meeting", StringComparison.Ordinal);
        if (end < 0)
        {
            return null;
        }

        int start = end;
        while (start > 0 && end - start < 32 && !char.IsAsciiDigit(block[start]))
        {
            start--;
        }

        while (start > 0 && char.IsAsciiDigit(block[start - 1]))
        {
            start--;
        }

        return char.IsAsciiDigit(block[start]) ? block[start..(end + "meeting".Length)] : null;
    }

    // "74/232. Follow-up to … B": the letter of the part is the symbol's and not the title's.
    private static string? WithoutLetter(string? title, string? symbol) =>
        title is [.., ' ', >= 'A' and <= 'H'] && symbol is [.., char letter] && char.IsAsciiLetterUpper(letter) && title[^1] == letter ? title[..^2] : title;

    private static string WithoutMarks(string title)
    {
        int end = title.Length;
        while (end > 0 && (Superscript.IsDigit(title[end - 1]) || title[end - 1] is ' ' or '*'))
        {
            end--;
        }

        return title[..end];
    }
}
