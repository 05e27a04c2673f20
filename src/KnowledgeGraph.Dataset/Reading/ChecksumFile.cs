using System.Security.Cryptography;

namespace KnowledgeGraph.Dataset.Reading;

/// <summary>The sums of the files, as <c>sha256sum</c> writes and checks them.</summary>
internal static class ChecksumFile
{
    /// <summary>What its file is called.</summary>
    public const string FileName = "SHA256SUMS";

    private const int SumLength = 64;

    /// <summary>Its text.</summary>
    public static string Of(IEnumerable<(string Name, string Sha256)> files) =>
        string.Concat(files.OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => $"{f.Sha256}  {f.Name}\n"));

    /// <summary>What it says of each file.</summary>
    /// <exception cref="FormatException">A line is none of it.</exception>
    public static IReadOnlyDictionary<string, string> Read(string text)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((int at, string line) in text.Split('\n').Index())
        {
            if (line.Length > 0 && !(line.Length > SumLength + 2 && line[SumLength] == ' ' && line.AsSpan(0, SumLength).IndexOfAnyExcept(Hexadecimal) < 0
                && files.TryAdd(line[(SumLength + 2)..], line[..SumLength])))
            {
                throw new FormatException($"line {at + 1} is no sum and name of a file");
            }
        }

        return files;
    }

    /// <summary>The length and the sum of a file.</summary>
    public static async Task<(long Bytes, string Sha256)> SumAsync(string path, CancellationToken cancellationToken)
    {
        var stream = new FileStream(path, new FileStreamOptions { Options = FileOptions.SequentialScan | FileOptions.Asynchronous });
        await using (stream.ConfigureAwait(false))
        {
            byte[] sum = await SHA256.HashDataAsync(stream, cancellationToken).ConfigureAwait(false);
            return (stream.Length, Convert.ToHexStringLower(sum));
        }
    }

    private static readonly System.Buffers.SearchValues<char> Hexadecimal = System.Buffers.SearchValues.Create("0123456789abcdef");
}
