using KnowledgeGraph.Extraction.Citations.Dates;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names;

/// <content>What stands around a name and says that it is none, or no citation: the name of a body, a post, a definition in brackets.</content>
internal sealed partial class NameScanner
{
    private const int FarthestBody = 18;

    // "this ambitious new Agenda"
    private bool IsPraised(int noun)
    {
        int at = noun - 1;
        while (at > noun - 4 && _tokens[at] is { Kind: TokenKind.Word, IsCapital: false, Word: Keyword.None })
        {
            at--;
        }

        return _tokens[at].Word is Keyword.This or Keyword.That && at < noun - 1;
    }

    // "(the Revitalised Agreement)": brackets around nothing but a name give a short form and cite nothing.
    private bool IsDefinition(int start, int end)
    {
        int open = start - 1;
        while (_tokens.Is(open, Keyword.The) || _tokens.Is(open, '“') || _tokens.Is(open, '"'))
        {
            open--;
        }

        int close = _tokens.Is(end, '”') || _tokens.Is(end, '"') ? end + 1 : end;
        return _tokens.Is(open, '(') && _tokens.Is(close, ')');
    }

    // "…, in particular its articles 100, 101 and 105"
    private int InParticular(int end)
    {
        int at = Math.Max(_aliasEnd, CitedDate.EndBehind(_tokens, end));
        return _tokens.Is(at, ',') && _tokens.Is(at + 1, Keyword.In) && _tokens.Is(at + 2, Keyword.Particular) ? at + 3 : -1;
    }

    // "Conference of the Parties to the Convention", "Comprehensive Nuclear-Test-Ban Treaty Organization": the name of a body, not of a text.
    private bool IsInsideBody(int start, int end)
    {
        Token after = _tokens[end];
        if (after is { Kind: TokenKind.Word, IsCapital: true } && NameWords.IsBodyNoun(_tokens[after]))
        {
            return true;
        }

        // "the Biennial Meeting on the Programme of Action and the International Tracing Instrument": both are in the body's name.
        int joinedAt = _tokens.Is(start - 1, Keyword.The) ? start - 2 : start - 1;
        if (_bodyEnd == joinedAt && _tokens.Is(joinedAt, Keyword.And))
        {
            return true;
        }

        // Back over "of the", "on the Situation with regard to the Implementation of the" to the body's own noun.
        bool joined = false;
        for (int at = start - 1; at >= Math.Max(0, start - FarthestBody); at--)
        {
            Token token = _tokens[at];
            if (token is { Kind: TokenKind.Word, IsCapital: true })
            {
                if (joined && (token.Word is Keyword.Parties or Keyword.Committee or Keyword.Conference or Keyword.Meeting or Keyword.Secretariat or Keyword.Office || NameWords.IsBodyNoun(_tokens[token])))
                {
                    return true;
                }

                if (at < _bound)
                {
                    return false;
                }
            }
            else if (token.Word is Keyword.To or Keyword.Of or Keyword.On or Keyword.For or Keyword.Under or Keyword.With or Keyword.In)
            {
                joined = true;
            }
            else if (!(token.Word is Keyword.The or Keyword.And || (token.Kind == TokenKind.Word && _tokens[token] is "regard")))
            {
                return false;
            }
        }

        return false;
    }

    // Where a text names a treaty nowhere but in a body's name, the name is its citation.
    private bool IsOnlyMention(NamedInstrument named, int start, int end) => NameTable.IsKnownTitle(named, Printed(start, end)) && _timesPrinted(named.Title) <= 1;

    // A constitutional convention is a meeting.
    private bool IsAssembly(int start, int noun) =>
        _tokens[noun].Word == Keyword.Convention && noun > start && _tokens[_tokens[noun - 1]] is "Constitutional" or "Revision" or "National" or "Democratic" or "Republican";

    private bool IsTitleOfPost(int end) => _tokens[end] is { IsCapital: true, Kind: TokenKind.Word } after && _tokens[after] is "Coordinator" or "Adviser" or "Rapporteur";

    // "the report of the Secretary-General on the declaration¹": the note is the report's.
    private bool IsReported(int noun)
    {
        for (int i = noun - 1; i >= Math.Max(_bound, noun - 24); i--)
        {
            if (_tokens.Is(i, ',') || _tokens.Is(i, ';') || (_tokens.Is(i, Keyword.And) && _tokens[i + 1].Word is Keyword.The or Keyword.Its))
            {
                return false;
            }

            if (_tokens[i].Word is Keyword.Report or Keyword.Reports or Keyword.Letter or Keyword.Note || (_tokens[i].Kind == TokenKind.Word && _tokens[_tokens[i]] is "summary"))
            {
                return true;
            }
        }

        return false;
    }

    // "the Tokyo Rules", "the Madrid Plan of Action"
    private bool IsCalledAfterPlace(int start, int noun, int head) =>
        noun - start == 1 && _tokens.Is(start - 1, Keyword.The) && !GeneralName.IsGeneral(_tokens[_tokens[start]]) && !NameWords.IsOwner(_tokens[_tokens[start]])
        && (NameWords.IsCalledAfterPlaces(_tokens[noun].Word) || (_tokens.Is(noun, Keyword.Plan) && head == noun + 3));

    private bool IsLongEnough(int start, int end) => end - start >= 4;
}
