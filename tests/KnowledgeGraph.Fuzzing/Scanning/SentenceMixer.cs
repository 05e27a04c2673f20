using System.Text;
using KnowledgeGraph.Extraction.Tests.Properties;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Fuzzing.Scanning;

/// <summary>Makes short texts: mixtures of the grammar's own words and of what breaks them, and sentences that were changed a little.</summary>
/// <param name="random">The source of chance: the same seed makes the same texts.</param>
/// <param name="sentences">Sentences to change.</param>
internal sealed class SentenceMixer(Random random, string[] sentences)
{
    private const int MostPieces = 12;
    private const int MostChanges = 3;
    private const int LongestStretch = 40;
    private const int Longest = 400;

    private static readonly string[] Numbers =
    [
        "1", "2", "3", "12", "1999", "2020", "I", "II", "XIV", "A", "B", "L.1", "/Rev.1", "E/2019/30", "A/74/L.5/Rev.1", "S/PRST/2001/31", "DP/2020/3", "36 C/61",
        "GC(64)/RES/9", "1 (I)", "ICC-ASP/5/Res.1", "18 December 2019", "31 to 33", "thirty-first", "¹²", "Goal 5", "art. 6 bis", "Nos. 1 and 2",
    ];

    // The grammar's pieces and numbers are the likeliest: long titles would leave no room for anything else.
    private static readonly string[][] Kinds =
    [
        [.. HostileText.Pieces.Select(p => p.ReplaceLineEndings(" "))],
        [.. HostileText.Pieces.Select(p => p.ReplaceLineEndings(" "))],
        [.. HostileText.Pieces.Select(p => p.ReplaceLineEndings(" "))],
        Numbers,
        Numbers,
        [.. Enum.GetNames<Keyword>().Where(k => k != nameof(Keyword.None)).SelectMany(k => new[] { k, k.ToLowerInvariant() })],
        [.. Enum.GetNames<Keyword>().Where(k => k != nameof(Keyword.None)).Select(k => k.ToLowerInvariant())],
        [.. Bodies.All.SelectMany(b => new[] { b.Name, b.Abbreviation, b.Name + " resolution " }).OfType<string>(), .. KnownInstruments.All.Select(k => k.Title)],
    ];

    private readonly StringBuilder _text = new();

    /// <summary>Another text.</summary>
    public string Next() => sentences.Length > 0 && random.Next(4) == 0 ? Changed() : Mixed();

    // One line, as the paragraph of a document is.
    private string Mixed()
    {
        _text.Clear();
        for (int left = 1 + random.Next(MostPieces); left > 0; left--)
        {
            string piece = Piece();
            _text.Append(piece);
            if (random.Next(4) != 0 && piece is not [.., ' ' or '(' or '“' or '/'])
            {
                _text.Append(' ');
            }
        }

        return _text.ToString();
    }

    private string Changed()
    {
        string sentence = sentences[random.Next(sentences.Length)];
        _text.Clear().Append(sentence);
        for (int left = 1 + random.Next(MostChanges); left > 0; left--)
        {
            int start = random.Next(_text.Length + 1), length = Math.Min(random.Next(LongestStretch), _text.Length - start);
            switch (random.Next(4))
            {
                case 0:
                    _text.Remove(start, length);
                    break;
                case 1:
                    _text.Insert(random.Next(_text.Length + 1), _text.ToString(start, length));
                    break;
                default:
                    _text.Insert(start, Piece());
                    break;
            }
        }

        return _text.ToString(0, Math.Min(_text.Length, Longest));
    }

    private string Piece()
    {
        string[] kind = Kinds[random.Next(Kinds.Length)];
        return kind[random.Next(kind.Length)];
    }
}
