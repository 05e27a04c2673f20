using System.Globalization;
using KnowledgeGraph.Dataset.Files;
using KnowledgeGraph.Dataset.Reading;

namespace KnowledgeGraph.Dataset.Writing;

/// <summary>What whoever opens the data set reads first: <c>README.md</c>.</summary>
internal static class ReadMe
{
    /// <summary>What its file is called.</summary>
    public const string FileName = "README.md";

    /// <summary>Its text.</summary>
    public static string Of(DatasetFacts facts)
    {
        bool isParquet = facts.Formats.Contains(RowFile.Parquet);
        string duck = isParquet ? "'citations.parquet'" : "read_csv('citations.csv')";
        string pandas = isParquet ? "pandas.read_parquet(\"citations.parquet\")" : "pandas.read_csv(\"citations.csv\", keep_default_na=False)";
        string upTo = facts.Newest is { } day ? string.Create(CultureInfo.InvariantCulture, $", with texts up to {day:d MMMM yyyy}") : "";
        return $"""
            # {DatasetFacts.Title}

            {DatasetFacts.Description} Version {facts.Version}{upTo}: the same graph makes the same files, byte for byte.

            | table | rows | a row |
            |---|---|---|
            {string.Join('\n', facts.Tables.Select(t => string.Create(CultureInfo.InvariantCulture, $"| {t.Table.Name} | {t.Rows:N0} | {t.Table.Description} |")))}

            Each table is a file of its name ({string.Join(", ", facts.Formats.Select(f => f.Ending))}). [{Codebook.FileName}]({Codebook.FileName}) says what every column means, [{DataPackage.FileName}]({DataPackage.FileName}) says it to programs (Frictionless).
            Texts that begin with =, +, - or @ stand as they are: import CSV into a spreadsheet as text.

            ## To ask it

            What is cited most, in [DuckDB](https://duckdb.org):

                SELECT target, count(*) AS n FROM {duck} WHERE status = 'RESOLVED' GROUP BY target ORDER BY n DESC LIMIT 10;

            In Python, with pandas:

                import pandas
                {pandas}.query("status == 'RESOLVED'").target.value_counts().head(10)

            ## To check it, and to make the graph of it

                sha256sum -c {ChecksumFile.FileName}
                kg load .

            The tables {string.Join(", ", facts.Tables.Where(t => t.Table.IsLoaded).Select(t => t.Table.Name))} are all that the graph is made of; the others follow from them.

            ## Source, licence

            {DatasetFacts.Acknowledgement} {DatasetFacts.Licence}: <{DatasetFacts.LicenceAddress}>. How to cite it: [{CitationFile.FileName}]({CitationFile.FileName}).

            """.ReplaceLineEndings("\n");
    }
}
