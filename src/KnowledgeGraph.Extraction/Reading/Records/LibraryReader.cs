using System.Text.Json;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Extraction.Reading.Records;

/// <summary>
/// Reads JSON objects one after the other, or in a list: what stands between them is passed over. One that is broken is named with its place, and
/// reading goes on with the next.
/// </summary>
internal sealed class LibraryReader
{
    private const int MostProblems = 1000;
    private const int MostDepth = 16;

    private static readonly JsonReaderOptions Options = new() { AllowMultipleValues = true, MaxDepth = MostDepth };

    private readonly ReadOnlyMemory<byte> _content;
    private readonly ReadingBudget _budget;
    private readonly Dictionary<(InstrumentId, string?), int> _places = [];
    private readonly List<AdoptionRecord> _records = [];
    private readonly List<RecordProblem> _problems = [];
    private int _countedTo;
    private int _line = 1;
    private int _lineStart;

    public LibraryReader(ReadOnlyMemory<byte> content, ReadingBudget budget) => (_content, _budget) = (content, budget);

    /// <summary>What has been read.</summary>
    public RecordFile File => new(RecordOrigin.Library, _records, _problems, []);

    /// <summary>Reads the file to its end.</summary>
    /// <exception cref="UnreadableDocumentException">Nothing in it is a record, or it costs too much.</exception>
    public void Read()
    {
        int at = _content.Span.StartsWith("\uFEFF"u8) ? 3 : 0;
        while (at < _content.Length)
        {
            _budget.GoOn();
            byte next = _content.Span[at];
            if (next is (byte)'{')
            {
                at = ReadObject(at);
            }
            else if (next is (byte)'"')
            {
                at = PassText(at);
            }
            else if (next is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)',' or (byte)'[' or (byte)']')
            {
                at++;
            }
            else
            {
                Report(at, "stands where an object should begin");
                at = NextObject(at + 1);
            }
        }

        if (_records.Count == 0)
        {
            throw new UnreadableDocumentException(_problems.Count == 0 ? "holds no record"
                : $"holds no record that can be read: line {_problems[0].Line}, column {_problems[0].Column} {_problems[0].Message}");
        }
    }

    private int ReadObject(int start)
    {
        var reader = new Utf8JsonReader(_content.Span[start..], Options);
        try
        {
            reader.Read();
            RawRecord raw = ReadMembers(ref reader);
            int end = start + (int)reader.BytesConsumed;
            Take(start, raw);
            return end;
        }
        catch (JsonException e)
        {
            (int objectLine, _) = Place(start);
            int broken = start + (int)Math.Min(reader.BytesConsumed, _content.Length - start);
            bool isCut = NextObject(start + 1) >= _content.Length && _content.Span[start..].LastIndexOf((byte)'}') < 0;
            Report(broken, isCut
                ? $"stands in an object, begun on line {objectLine}, that does not end: the file is cut off"
                : $"breaks the object that begins on line {objectLine}: {Advice.Shortened(Sentence(e))}");
            return NextObject(start + 1);
        }
    }

    private RawRecord ReadMembers(ref Utf8JsonReader reader)
    {
        var raw = new RawRecord();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            _budget.GoOn();
            string name = reader.GetString()!;
            reader.Read();
            switch (reader.TokenType)
            {
                case JsonTokenType.String:
                    raw.Add(name, reader.GetString()!);
                    break;
                case JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False:
                    raw.Add(name, System.Text.Encoding.UTF8.GetString(reader.ValueSpan));
                    break;
                case JsonTokenType.StartArray:
                    raw.Add(name, ReadList(ref reader));
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return raw;
    }

    private List<string[]> ReadList(ref Utf8JsonReader reader)
    {
        var list = new List<string[]>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            _budget.GoOn();
            if (reader.TokenType == JsonTokenType.StartArray)
            {
                var row = new List<string>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    Value(ref reader, row);
                }

                list.Add([.. row]);
            }
            else
            {
                var row = new List<string>(1);
                Value(ref reader, row);
                list.Add([.. row]);
            }
        }

        return list;
    }

    private static void Value(ref Utf8JsonReader reader, List<string> row)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            row.Add(reader.GetString()!);
        }
        else if (reader.TokenType == JsonTokenType.Number)
        {
            row.Add(System.Text.Encoding.UTF8.GetString(reader.ValueSpan));
        }
        else
        {
            reader.Skip();
        }
    }

    private void Take(int start, RawRecord raw)
    {
        if (raw.Text("symbol") is not { } symbol)
        {
            Report(start, "begins an object without a symbol");
            return;
        }

        if (LibraryRecord.Of(symbol, raw) is not { } record)
        {
            Report(start, $"begins an object whose symbol is none: “{Advice.Shortened(symbol)}”");
            return;
        }

        if (!_places.TryAdd((record.Instrument, record.Part), _records.Count))
        {
            int at = _places[(record.Instrument, record.Part)];
            _records[at] = RecordDoubts.Twice(_records[at]);
            return;
        }

        _records.Add(record);
    }

    // What is no object is a text that a program left between them.
    private int PassText(int start)
    {
        var reader = new Utf8JsonReader(_content.Span[start..], Options);
        try
        {
            reader.Read();
            return start + (int)reader.BytesConsumed;
        }
        catch (JsonException)
        {
            Report(start, "begins a text that does not end");
            return NextObject(start + 1);
        }
    }

    // The members of an object have no objects among them: the next one begins where one does that has a symbol.
    private int NextObject(int from)
    {
        ReadOnlySpan<byte> rest = _content.Span;
        for (int at = from; at < rest.Length; at++)
        {
            int next = rest[at..].IndexOf((byte)'{');
            if (next < 0)
            {
                return rest.Length;
            }

            at += next;
            if (rest[(at + 1)..].TrimStart(" \t\r\n"u8).StartsWith("\"symbol\""u8))
            {
                return at;
            }
        }

        return rest.Length;
    }

    private void Report(int at, string message)
    {
        if (_problems.Count < MostProblems)
        {
            (int row, int column) = Place(at);
            _problems.Add(new RecordProblem(row, column, message));
        }
    }

    private (int Line, int Column) Place(int at)
    {
        if (at < _countedTo)
        {
            (_countedTo, _line, _lineStart) = (0, 1, 0);
        }

        ReadOnlySpan<byte> between = _content.Span[_countedTo..at];
        for (int end = between.IndexOf((byte)'\n'); end >= 0; end = between.IndexOf((byte)'\n'))
        {
            _line++;
            _lineStart = at - between.Length + end + 1;
            between = between[(end + 1)..];
        }

        _countedTo = at;
        return (_line, at - _lineStart + 1);
    }

    // What the library says ends in the place as it counts it.
    private static string Sentence(JsonException e)
    {
        int place = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return place < 0 ? e.Message : e.Message[..place];
    }
}
