namespace KnowledgeGraph.Extraction.Reading;

/// <summary>What a person can do with a file that is refused, as the last sentence of the refusal.</summary>
public static class Advice
{
    /// <summary>For a file that only a program can mend.</summary>
    public const string SaveAnew = "Save it anew from the program that made it, or as text";

    /// <summary>For a PDF.</summary>
    public const string PrintAnew = "Open it in a viewer and print it as a new PDF, or save its text";

    /// <summary>For text that has a place.</summary>
    public const string Mend = "Mend it there, or get the file anew";

    private const int Longest = 200;

    /// <summary>What a library says of a file, in which anything of the file may stand, as a part of a sentence.</summary>
    public static string Shortened(string message)
    {
        int end = message.AsSpan().IndexOfAny('\r', '\n');
        ReadOnlySpan<char> line = message.AsSpan(0, end < 0 ? message.Length : end).Trim().TrimEnd('.');
        return line.Length > Longest ? $"{line[..Longest]}…" : line.ToString();
    }
}
