@echo off
rem The console with its window; --demo for a demo hospital.
setlocal enabledelayedexpansion
set "here=%~dp0.."
set "java="
for %%J in ("%XINGLIN_JAVA_HOME%" "%here%\runtime" "%JAVA_HOME%") do if not defined java call :try "%%~J"
if not defined java for /d %%J in ("%ProgramFiles%\Eclipse Adoptium\jdk-*" "%ProgramFiles%\Java\jdk-*" "%ProgramFiles%\Microsoft\jdk-*") do call :try "%%~J"
if not defined java (
    echo xinglin-console needs Java 25 or newer, and none was found. 1>&2
    echo   Looked at XINGLIN_JAVA_HOME, JAVA_HOME and the usual folders below %ProgramFiles%. 1>&2
    echo   Install a JDK 25, or set XINGLIN_JAVA_HOME to its folder. 1>&2
    exit /b 1
)
"%java%\bin\java.exe" -Xlog:disable -Xmx1g -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED,javafx.graphics --sun-misc-unsafe-memory-access=allow --module-path "%here%\lib\javafx" --add-modules javafx.controls,javafx.fxml -cp "%here%\lib\*" %XINGLIN_JAVA_OPTS% org.xinglin.desktop.ConsoleLauncher %*
exit /b %errorlevel%

:try
if not exist "%~1\bin\java.exe" exit /b 0
for /f "tokens=2 delims==." %%V in ('findstr /b "JAVA_VERSION=" "%~1\release" 2^>nul') do (
    set "major=%%~V"
    set "major=!major:"=!"
    if !major! geq 25 set "java=%~1"
)
exit /b 0
