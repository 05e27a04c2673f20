using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace KnowledgeGraph.Storage.Sqlite.Pages;

/// <summary>SQLite's <c>sqlite3_vfs</c> (https://sqlite.org/c3ref/vfs.html), as far as a layer over another one has to know it.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct FileSystemLayer
{
    public int Version;
    public int FileSize;
    public int LongestPath;
    public FileSystemLayer* Next;
    public byte* Name;
    public void* Data;
    public delegate* unmanaged[Cdecl]<FileSystemLayer*, byte*, LayeredFile*, int, int*, int> Open;
    public OtherMethods Rest;
}

/// <summary><c>sqlite3_file</c>: what the layer below made, under its own methods or others.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct LayeredFile
{
    public FileMethods* Methods;
}

/// <summary><c>sqlite3_io_methods</c> (https://sqlite.org/c3ref/io_methods.html).</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct FileMethods
{
    public int Version;
    public void* Close;
    public delegate* unmanaged[Cdecl]<LayeredFile*, byte*, int, long, int> Read;
    public delegate* unmanaged[Cdecl]<LayeredFile*, byte*, int, long, int> Write;
    public OtherMethods Rest;
}

/// <summary>The methods that are mostly left as they are: both tables end with as many.</summary>
[InlineArray(15)]
internal struct OtherMethods
{
    /// <summary>Which of a file's methods tells what the disk can do.</summary>
    public const int Characteristics = 8;

    private nint first;
}
